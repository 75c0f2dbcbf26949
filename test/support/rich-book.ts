import { EnrolmentService } from '../../src/access/index.js';
import { HeadSigner } from '../../src/journal/index.js';
import { operator } from '../../src/kernel/index.js';
import { ok } from './client.js';
import { liveALittle } from './life.js';
import { BY_OPERATOR, type Service } from './service.js';

const PASSWORD = 'una frase che ricordo solo io';

/**
 * A book with something of everything in it: all that can be done was done once; people who came in by a link, with a
 * password and a token; one who has not yet; one whose data were erased; a signing key that took another one's place.
 */
export async function fillRichly(service: Service): Promise<void> {
  const first = await service.app.get(EnrolmentService).firstAdministratorLink(operator('test'));
  const nobody = service.anonymous();
  await ok(nobody.post('/enrolments', { token: first?.link.split('#')[1], password: PASSWORD, email: 'capo@ministero.example', name: 'Capo' }), 201);
  await liveALittle(service);
  const admin = await service.as('admin');
  await ok(admin.post('/users', { email: 'attesa@ente.example', name: 'In attesa', roles: ['committee'] }), 201);
  await service.book.write(BY_OPERATOR, (tx) => service.app.get(HeadSigner).rotate(tx, 'Rotazione annuale', false));
}
