import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';

interface SendingFormProps {
  /** What it holds is on its way: until there is an answer nothing in it can be changed. */
  isSending: boolean;
  /** How often somebody has tried to send it. */
  tries: number;
  onSubmit: () => void;
  className?: string;
  /** What is said above the fields. */
  says?: ReactNode;
  children: ReactNode;
}

/** A form that is sent. After each try the focus is at the first field that is wrong, or where it was. */
export function SendingForm({ isSending, tries, onSubmit, className, says, children }: SendingFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (tries === 0 || isSending) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    // A field that cannot be changed loses the focus.
    const lost = document.activeElement === document.body ? last.current : null;
    (wrong ?? lost)?.focus();
  }, [tries, isSending]);
  return (
    <form
      ref={form}
      noValidate
      data-saves
      className={className}
      onFocus={({ target }) => void (last.current = target)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!isSending) onSubmit();
      }}
    >
      {says}
      <fieldset className="form-sending" disabled={isSending} aria-busy={isSending}>
        {children}
      </fieldset>
    </form>
  );
}
