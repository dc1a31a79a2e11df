import type {ChartTheme} from './chart-drawing.js';

/** The default colours of the widgets, on a white page. A test compares them with those of the browser. */
export const defaultTheme: ChartTheme = {
  fontFamily: "Arial, Helvetica, 'Liberation Sans', sans-serif",
  background: '#fff',
  text: '#14202b',
  surface: '#fff',
  onSurface: '#14202b',
  muted: '#434d55',
  line: '#c4c7ca',
  strongLine: '#5f676f',
  accent: '#0b5a77',
  connector: '#777e84',
  leading: '#e2ebef',
  advising: '#f3f7f8',
  advisingLine: '#0b5a77',
};
