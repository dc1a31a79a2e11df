export * from '../../layout/lay-out-chart.js';
