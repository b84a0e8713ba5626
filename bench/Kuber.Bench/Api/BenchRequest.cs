namespace Kuber.Bench.Api;

/// <summary>A request of the load generator.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its query.</param>
internal sealed record BenchRequest(string Method, string Path)
{
    /// <summary>The body; empty for none.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The media type of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The media type that is asked for.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>Whether gzip is asked for.</summary>
    public bool Gzip { get; init; }
}
