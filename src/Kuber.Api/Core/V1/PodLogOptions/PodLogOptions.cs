using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What of a container's log is wanted.</summary>
[ApiMessage("io.k8s.api.core.v1.PodLogOptions")]
[ApiKind("", "v1", "PodLogOptions")]
public sealed partial record PodLogOptions
{
    /// <summary>The container; may be left out where the pod has one only.</summary>
    [Field(1, "container")]
    public string Container { get; init; } = "";

    /// <summary>Keeps on sending as the log grows.</summary>
    [Field(2, "follow")]
    public bool Follow { get; init; }

    /// <summary>Takes the log of the run before this one.</summary>
    [Field(3, "previous")]
    public bool Previous { get; init; }

    /// <summary>Only lines of the last so many seconds; not together with sinceTime.</summary>
    [Field(4, "sinceSeconds")]
    public long? SinceSeconds { get; init; }

    /// <summary>Only lines since this time; not together with sinceSeconds.</summary>
    [Field(5, "sinceTime")]
    public Time? SinceTime { get; init; }

    /// <summary>Puts before each line when it was written.</summary>
    [Field(6, "timestamps")]
    public bool Timestamps { get; init; }

    /// <summary>Only the last so many lines.</summary>
    [Field(7, "tailLines")]
    public long? TailLines { get; init; }

    /// <summary>At most so many bytes.</summary>
    [Field(8, "limitBytes")]
    public long? LimitBytes { get; init; }

    /// <summary>Does not check the certificate of the kubelet, so that the log may come from elsewhere.</summary>
    [Field(9, "insecureSkipTLSVerifyBackend")]
    public bool InsecureSkipTLSVerifyBackend { get; init; }

    /// <summary>Which stream: All, Stdout or Stderr; All by default.</summary>
    [Field(10, "stream")]
    public string? Stream { get; init; }
}
