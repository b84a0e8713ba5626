namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a HTTPGetAction.</summary>
public sealed class PlainHTTPGetAction
{
    public string? Path { get; set; }

    public int? Port { get; set; }

    public string? Scheme { get; set; }
}
