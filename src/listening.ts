import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { messageOf, StartupProblem, type Config } from './platform/index.js';

/** Opens the port. @throws StartupProblem where it cannot be opened */
export async function listen(app: NestFastifyApplication, { port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  await app.listen(port, host).catch((error: NodeJS.ErrnoException) => {
    throw listenProblem(error, host, port);
  });
}

function listenProblem(error: NodeJS.ErrnoException, host: string, port: number): StartupProblem {
  if (error.code === 'EADDRINUSE') {
    return new StartupProblem({
      it: `La porta ${port} di ${host} è occupata: dare a PORT un altro valore, o fermare chi la usa.`,
      en: `Port ${port} on ${host} is taken: set PORT to another one, or stop what uses it.`,
    });
  }
  if (error.code === 'EACCES') {
    return new StartupProblem({
      it: `La porta ${port} non può essere aperta da questo utente: dare a PORT un valore sopra 1023.`,
      en: `Port ${port} may not be opened by this user: set PORT to one above 1023.`,
    });
  }
  return new StartupProblem({ it: `Il server non può mettersi in ascolto su ${host}:${port}: ${messageOf(error)}.`, en: `The server cannot listen on ${host}:${port}: ${messageOf(error)}.` });
}
