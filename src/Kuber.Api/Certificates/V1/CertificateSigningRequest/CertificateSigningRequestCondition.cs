using Kuber.Api.Runtime;

namespace Kuber.Api.Certificates.V1;

/// <summary>A decision on a request.</summary>
[ApiMessage("io.k8s.api.certificates.v1.CertificateSigningRequestCondition")]
public sealed partial record CertificateSigningRequestCondition
{
    /// <summary>Approved, Denied or Failed; it cannot be taken back.</summary>
    [Field(1, "type", Required = true, GoType = "v1.RequestConditionType")]
    public string Type { get; init; } = "";

    /// <summary>True; False and Unknown only for other types.</summary>
    [Field(6, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    /// <summary>A short reason in CamelCase.</summary>
    [Field(2, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>What it means, for people.</summary>
    [Field(3, "message")]
    public string Message { get; init; } = "";

    /// <summary>When it was last set.</summary>
    [Field(4, "lastUpdateTime", AlwaysWritten = true)]
    public Time? LastUpdateTime { get; init; }

    /// <summary>When the status last changed.</summary>
    [Field(5, "lastTransitionTime", AlwaysWritten = true)]
    public Time? LastTransitionTime { get; init; }
}
