import { Field, Int, ObjectType } from 'type-graphql';
import type { KeysetPage } from '../database/keyset.js';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean) hasNextPage: boolean;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}
export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
}
type NodeClass<Node> = abstract new (...input: never[]) => Node;
type ClassOf<T> = abstract new () => T;

/** The classes `<name>Edge` and `<name>Connection` of the schema; the connection may be extended with further fields. */
export function connectionOf<Node extends object>(
  name: string,
  node: () => NodeClass<Node>,
): { EdgeType: ClassOf<Edge<Node>>; ConnectionType: ClassOf<Connection<Node>> } {
  @ObjectType(`${name}Edge`)
  class EdgeType implements Edge<Node> {
    @Field(() => String) cursor: string;
    @Field(() => node() as never) node: Node;
  }
  @ObjectType(`${name}Connection`)
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType]) edges: Edge<Node>[];
    @Field(() => PageInfo) pageInfo: PageInfo;
  }
  return { EdgeType, ConnectionType };
}

/** The same with `totalCount`. */
export function countedConnectionOf<Node extends object>(
  name: string,
  node: () => NodeClass<Node>,
): { EdgeType: ClassOf<Edge<Node>>; ConnectionType: ClassOf<Connection<Node> & { totalCount: number }> } {
  @ObjectType(`${name}Edge`)
  class EdgeType implements Edge<Node> {
    @Field(() => String) cursor: string;
    @Field(() => node() as never) node: Node;
  }
  @ObjectType(`${name}Connection`)
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType]) edges: Edge<Node>[];
    @Field(() => PageInfo) pageInfo: PageInfo;
    @Field(() => Int) totalCount: number;
  }
  return { EdgeType, ConnectionType };
}

/** A page of rows as a connection. */
export function toConnection<Row, Node>(page: KeysetPage<Row>, toNode: (row: Row) => Node): Connection<Node> {
  return {
    edges: page.rows.map(({ cursor, row }) => ({ cursor, node: toNode(row) })),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.endCursor },
  };
}
