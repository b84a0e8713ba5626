namespace Kuber.Api.Registry;

/// <summary>What a strategy may depend on besides the objects.</summary>
/// <param name="Clock">The clock of the server.</param>
/// <param name="UserName">Who sends the request.</param>
/// <param name="Groups">The groups of who sends the request.</param>
public sealed record StrategyContext(TimeProvider Clock, string UserName, IReadOnlyList<string> Groups);
