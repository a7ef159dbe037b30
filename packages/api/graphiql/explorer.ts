import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** The schema in a browser without any request to the outside; the session of the web apps is used. */
const root = document.getElementById('explorer');
if (root) createRoot(root).render(createElement(GraphiQL, { fetcher: createGraphiQLFetcher({ url: '/graphql' }) }));
