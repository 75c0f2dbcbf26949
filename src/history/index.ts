export { HistoryModule } from './history.module.js';
export { kindName, KIND_WORDS, kindWords } from './kind-words.js';
