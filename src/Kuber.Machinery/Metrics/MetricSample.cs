namespace Kuber.Machinery.Metrics;

/// <summary>A sample that was read from the text format of Prometheus.</summary>
/// <param name="Name">The name of its family.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Value">The value.</param>
/// <param name="Time">When it was taken; null where the text does not say.</param>
public sealed record MetricSample(string Name, IReadOnlyDictionary<string, string> Labels, double Value, DateTimeOffset? Time)
{
    /// <summary>The value of a label; empty where it is missing.</summary>
    public string Label(string name) => Labels.TryGetValue(name, out var value) ? value : "";
}
