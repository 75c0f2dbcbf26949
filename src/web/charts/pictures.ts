/** The pictures in a file of their own, which is loaded when a page that shows one comes into sight. */
export { Bars } from './bars.js';
export { Lines } from './lines.js';
export { Tree } from './tree.js';
