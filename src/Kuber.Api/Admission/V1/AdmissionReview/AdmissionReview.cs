using Kuber.Api.Runtime;

namespace Kuber.Api.Admission.V1;

/// <summary>A question to a webhook, and its answer.</summary>
[ApiMessage("io.k8s.api.admission.v1.AdmissionReview")]
[ApiKind("admission.k8s.io", "v1", "AdmissionReview")]
public sealed partial record AdmissionReview
{
    /// <summary>The question.</summary>
    [Field(1, "request")]
    public AdmissionRequest? Request { get; init; }

    /// <summary>The answer.</summary>
    [Field(2, "response")]
    public AdmissionResponse? Response { get; init; }
}
