using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>How a webhook is reached; one of url and service is set.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.WebhookClientConfig")]
public sealed partial record WebhookClientConfig
{
    /// <summary>The address, beginning with https.</summary>
    [Field(3, "url")]
    public string? Url { get; init; }

    /// <summary>The Service.</summary>
    [Field(1, "service")]
    public ServiceReference? Service { get; init; }

    /// <summary>Certificates, as PEM, that the webhook's is checked against; the system's when empty.</summary>
    [Field(2, "caBundle")]
    public ByteString CaBundle { get; init; }
}
