// Both ask the same reports, which take long to read.
import './figures.js'
import './paper.js'
