using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The rules for how objects are converted between versions.</summary>
internal static class ConversionValidation
{
    private const string WithoutWebhook = "should not be set when strategy is not set to Webhook";

    /// <summary>Checks a conversion.</summary>
    public static void Check(CustomResourceConversion? conversion, SchemaLeniency leniency, FieldPath path, FieldErrors errors)
    {
        if (conversion is null)
        {
            return;
        }

        if (conversion.Strategy.Length == 0)
        {
            errors.Required(path.Child("strategy"));
        }
        else if (conversion.Strategy is not ("None" or "Webhook"))
        {
            errors.NotSupported(path.Child("strategy"), conversion.Strategy, "None", "Webhook");
        }

        var client = conversion.Webhook?.ClientConfig;
        var versions = conversion.Webhook?.ConversionReviewVersions ?? default;
        if (conversion.Strategy == "Webhook")
        {
            Client(client, leniency, path.Child("webhookClientConfig"), errors);
            ReviewVersions(versions, leniency, path.Child("conversionReviewVersions"), errors);
            return;
        }

        if (client is not null)
        {
            errors.Forbidden(path.Child("webhookClientConfig"), WithoutWebhook);
        }

        if (!versions.IsEmpty)
        {
            errors.Forbidden(path.Child("conversionReviewVersions"), WithoutWebhook);
        }
    }

    /// <summary>What is wrong with the certificates that are to be trusted; null where they can be read.</summary>
    public static string? CertificateError(ReadOnlySpan<byte> pem)
    {
        const string Start = "unable to load root certificates: ";
        if (PemCertificates.HasAny(pem))
        {
            return null;
        }

        var certificates = PemBlock.All(pem).ToArray();
        return Start + (certificates.Length == 0
            ? "unable to parse bytes as PEM block"
            : certificates.Any(static b => b is { Type: "CERTIFICATE", HasHeaders: false }) ? "failed to parse certificate: x509: malformed certificate" : "no valid certificate authority data seen");
    }

    private static void Client(WebhookClientConfig? client, SchemaLeniency leniency, FieldPath path, FieldErrors errors)
    {
        if (client is null)
        {
            errors.Required(path, "required when strategy is set to Webhook");
            return;
        }

        if (client.Url is null == client.Service is null)
        {
            errors.Required(path, "exactly one of url or service is required");
        }
        else if (client.Url is { } url)
        {
            WebhookAddressValidation.Url(url, path.Child("url"), errors);
        }
        else if (client.Service is { } service)
        {
            WebhookAddressValidation.Service(service.Name, service.Namespace, service.Path, service.Port, path.Child("service"), errors);
        }

        if (client.CaBundle.Length > 0 && !leniency.BrokenCertificates && CertificateError(client.CaBundle.Span) is { } wrong)
        {
            errors.Invalid(path.Child("caBundle"), client.CaBundle, wrong);
        }
    }

    private static void ReviewVersions(ApiList<string> versions, SchemaLeniency leniency, FieldPath path, FieldErrors errors)
    {
        if (versions.IsEmpty)
        {
            errors.Required(path);
            return;
        }

        ReviewVersionValidation.Each(versions, path, errors);
        if (!leniency.UnknownReviewVersions && !ReviewVersionValidation.HasKnown(versions))
        {
            errors.Invalid(path, versions, "must include at least one of v1, v1beta1");
        }
    }
}
