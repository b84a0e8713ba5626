namespace Kuber.Kubelet.Logs;

/// <summary>Which part of a log is asked for, and how it is shown.</summary>
internal sealed record LogOptions
{
    /// <summary>Goes on with what is yet to be written.</summary>
    public bool Follow { get; init; }

    /// <summary>Puts the time before each line.</summary>
    public bool Timestamps { get; init; }

    /// <summary>Only the last lines; null for all.</summary>
    public long? TailLines { get; init; }

    /// <summary>Ends after so many bytes; null for no end.</summary>
    public long? LimitBytes { get; init; }

    /// <summary>Only what was written from then on; null for all.</summary>
    public DateTimeOffset? Since { get; init; }
}
