namespace Kuber.Api.Registry;

/// <summary>A column of the server-side table of a resource.</summary>
/// <param name="Name">The heading, such as <c>Ready</c>; empty for a cell at the end of rows that has no heading.</param>
/// <param name="Type">The OpenAPI type of the cells: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c> or <c>date</c>.</param>
/// <param name="Format">The OpenAPI format, such as <c>name</c>; or empty.</param>
/// <param name="Priority">0 to show always, more for the wide output.</param>
/// <param name="Description">One sentence on what the cells say.</param>
/// <param name="Cell">The cell of an object: a string, long, bool, double or null.</param>
public sealed record TableColumn<T>(string Name, string Type, string Format, int Priority, string Description, Func<T, TableContext, object?> Cell);
