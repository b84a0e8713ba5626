using System.Collections.ObjectModel;

namespace Kuber.Api.Registry;

/// <summary>What a strategy may depend on besides the objects.</summary>
/// <param name="Clock">The clock of the server.</param>
/// <param name="UserName">Who sends the request.</param>
/// <param name="Groups">The groups of who sends the request.</param>
public sealed record StrategyContext(TimeProvider Clock, string UserName, IReadOnlyList<string> Groups)
{
    /// <summary>The identifier of who sends the request; may be empty.</summary>
    public string UserUid { get; init; } = "";

    /// <summary>Further facts about who sends the request.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> UserExtra { get; init; } = ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Takes in warnings for the client, of what a preparation changes; null where nobody listens.</summary>
    public Action<string>? Warn { get; init; }
}

