export { changeWords, fieldNames } from './change-words.js';
export { codedWord, FIELD_WORDS, VALUE_WORDS } from './field-words.js';
export { HistoryModule } from './history.module.js';
export { kindName, KIND_WORDS, kindWords } from './kind-words.js';
