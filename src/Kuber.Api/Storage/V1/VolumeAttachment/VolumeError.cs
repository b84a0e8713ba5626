using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>What went wrong with a volume.</summary>
[ApiMessage("io.k8s.api.storage.v1.VolumeError")]
public sealed partial record VolumeError
{
    /// <summary>When it went wrong.</summary>
    [Field(1, "time", AlwaysWritten = true)]
    public Time? Time { get; init; }

    /// <summary>What went wrong, without secrets.</summary>
    [Field(2, "message")]
    public string Message { get; init; } = "";

    /// <summary>The gRPC code of the error.</summary>
    [Field(3, "errorCode")]
    public int? ErrorCode { get; init; }
}
