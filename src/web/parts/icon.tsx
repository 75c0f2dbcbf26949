import sprites from 'bootstrap-italia/dist/svg/sprites.svg?url';

/** A picture of the design system (`it-search`, `it-plus`, …), beside words or, with a title, in their place. */
export function Icon({ name, title, small = false }: { name: string; title?: string; small?: boolean }) {
  return (
    <svg className={small ? 'icon icon-sm' : 'icon'} role={title === undefined ? undefined : 'img'} aria-label={title} aria-hidden={title === undefined ? true : undefined}>
      <use href={`${sprites}#${name}`} />
    </svg>
  );
}
