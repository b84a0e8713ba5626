namespace Kuber.Api.Registry;

/// <summary>What the cells of a table may depend on besides the object.</summary>
/// <param name="Now">The time to reckon ages from.</param>
public sealed record TableContext(DateTimeOffset Now);
