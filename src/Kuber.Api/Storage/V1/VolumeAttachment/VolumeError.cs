using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

[ApiMessage("io.k8s.api.storage.v1.VolumeError")]
public sealed partial record VolumeError
{
    [Field(1, "time", AlwaysWritten = true)]
    public Time? Time { get; init; }

    [Field(2, "message")]
    public string Message { get; init; } = "";

    [Field(3, "errorCode")]
    public int? ErrorCode { get; init; }
}
