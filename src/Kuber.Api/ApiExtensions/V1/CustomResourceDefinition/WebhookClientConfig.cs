using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookClientConfig")]
public sealed partial record WebhookClientConfig
{
    [Field(1, "service")]
    public ServiceReference? Service { get; init; }

    [Field(2, "caBundle")]
    public ByteString CaBundle { get; init; }

    [Field(3, "url")]
    public string? Url { get; init; }
}
