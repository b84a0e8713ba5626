using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Registry;

/// <summary>A column of a server-side table, over untyped objects.</summary>
internal sealed record ServedColumn(string Name, string Type, string Format, int Priority, string Description, Func<IApiObject, TableContext, object?> Cell);
