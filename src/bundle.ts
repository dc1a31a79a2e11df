// What a CMS loads: one file that registers every element.
import './embed/docs-address.js';
import './define.js';
