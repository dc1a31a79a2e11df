import {startThemePage} from './theme-page.js';

startThemePage();
