using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.WebhookClientConfig")]
public sealed partial record WebhookClientConfig
{
    [Field(3, "url")]
    public string? Url { get; init; }

    [Field(1, "service")]
    public ServiceReference? Service { get; init; }

    [Field(2, "caBundle")]
    public ByteString CaBundle { get; init; }
}
