namespace Kuber.Machinery.Grpc;

/// <summary>Settings of one call.</summary>
/// <param name="Timeout">How long the whole call may take; null for no limit. The server is told too.</param>
/// <param name="Metadata">Further request headers, such as an authorisation token; names in lower case.</param>
public sealed record GrpcCallOptions(TimeSpan? Timeout = null, IReadOnlyDictionary<string, string>? Metadata = null)
{
    /// <summary>No deadline, no metadata.</summary>
    public static GrpcCallOptions None { get; } = new();
}
