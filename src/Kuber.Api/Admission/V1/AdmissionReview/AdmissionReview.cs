using Kuber.Api.Runtime;

namespace Kuber.Api.Admission.V1;

[ApiMessage("io.k8s.api.admission.v1.AdmissionReview")]
[ApiKind("admission.k8s.io", "v1", "AdmissionReview")]
public sealed partial record AdmissionReview
{
    [Field(1, "request")]
    public AdmissionRequest? Request { get; init; }

    [Field(2, "response")]
    public AdmissionResponse? Response { get; init; }
}
