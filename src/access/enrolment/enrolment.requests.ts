import { TextField } from '../../platform/index.js';
import { PASSWORD_MAX, PASSWORD_MIN } from '../sign-in/password.rules.js';

export class EnrolRequest {
  @TextField({ max: 100, pattern: /^[\w-]+$/, description: 'What follows `#` in the link.', example: 'q83vEjRWeJASNFZ4mrze8A' })
  token!: string;

  @TextField({ min: PASSWORD_MIN, max: PASSWORD_MAX, description: 'A sentence is easier to remember.', example: 'una frase che ricordo solo io' })
  password!: string;

  @TextField({ min: 3, max: 254, optional: true, description: "Only with the first administrator's link.", example: 'ada.rossi@ente.example' })
  email?: string;

  @TextField({ max: 200, optional: true, description: "Only with the first administrator's link.", example: 'Ada Rossi' })
  name?: string;
}
