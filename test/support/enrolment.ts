import { EnrolmentService } from '../../src/access/index.js';
import { operator, type Role } from '../../src/kernel/index.js';
import { Client, ok } from './client.js';
import type { Service } from './service.js';

const PASSWORD = 'una frase che ricordo solo io';

/** What the link in somebody's hands opens with: the part after `#`, which no server log ever sees. */
const tokenOf = (link: string): string => link.split('#')[1] ?? '';

/** People come in as they really do: by one-time links, with a password of their own, then a token for their program. */
export async function enrolPeople<Name extends string>(service: Service, roles: Record<Name, readonly Role[]>): Promise<Record<Name, Client>> {
  const first = await service.app.get(EnrolmentService).firstAdministratorLink(operator('test'));
  if (!first) throw new Error('there is an administrator already');
  const admin = await enrolled(service, first.link, { email: 'capo@ministero.example', name: 'Capo' });
  const clients = {} as Record<Name, Client>;
  for (const name of Object.keys(roles) as Name[]) {
    const person = { email: `${name}@ministero.example`, name, roles: roles[name] };
    const { enrolment } = await ok(admin.post('/users', person), 201);
    clients[name] = await enrolled(service, enrolment.link as string);
  }
  return clients;
}

async function enrolled(service: Service, link: string, identity: object = {}): Promise<Client> {
  const nobody = service.anonymous();
  const { email } = await ok(nobody.post('/enrolments', { token: tokenOf(link), password: PASSWORD, ...identity }), 201);
  const session = await nobody.post('/sessions', { email, password: PASSWORD });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const { token } = await ok(nobody.post('/me/tokens', { days: 1 }, { cookie }), 201);
  return new Client(service.url, { authorization: `Bearer ${token}` });
}
