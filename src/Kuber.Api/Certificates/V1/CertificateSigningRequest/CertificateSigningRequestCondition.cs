using Kuber.Api.Runtime;

namespace Kuber.Api.Certificates.V1;

[ApiMessage("io.k8s.api.certificates.v1.CertificateSigningRequestCondition")]
public sealed partial record CertificateSigningRequestCondition
{
    [Field(1, "type", Required = true, GoType = "v1.RequestConditionType")]
    public string Type { get; init; } = "";

    [Field(6, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    [Field(2, "reason")]
    public string Reason { get; init; } = "";

    [Field(3, "message")]
    public string Message { get; init; } = "";

    [Field(4, "lastUpdateTime", AlwaysWritten = true)]
    public Time? LastUpdateTime { get; init; }

    [Field(5, "lastTransitionTime", AlwaysWritten = true)]
    public Time? LastTransitionTime { get; init; }
}
