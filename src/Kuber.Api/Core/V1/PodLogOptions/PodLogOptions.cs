using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodLogOptions")]
[ApiKind("", "v1", "PodLogOptions")]
public sealed partial record PodLogOptions
{
    [Field(1, "container")]
    public string Container { get; init; } = "";

    [Field(2, "follow")]
    public bool Follow { get; init; }

    [Field(3, "previous")]
    public bool Previous { get; init; }

    [Field(4, "sinceSeconds")]
    public long? SinceSeconds { get; init; }

    [Field(5, "sinceTime")]
    public Time? SinceTime { get; init; }

    [Field(6, "timestamps")]
    public bool Timestamps { get; init; }

    [Field(7, "tailLines")]
    public long? TailLines { get; init; }

    [Field(8, "limitBytes")]
    public long? LimitBytes { get; init; }

    [Field(9, "insecureSkipTLSVerifyBackend")]
    public bool InsecureSkipTLSVerifyBackend { get; init; }

    [Field(10, "stream")]
    public string? Stream { get; init; }
}
