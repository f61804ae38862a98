#!/usr/bin/env node
// Not built but written, so that npm finds it, and links it, in a clone that has not been built yet.
import '../dist/command/main.js';
