using System.Globalization;
using Kuber.Api.AdmissionRegistration.V1;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>Where a webhook is reached.</summary>
/// <param name="Text">Its address, without a slash at the end of a path.</param>
/// <param name="Service">The Service behind the address; null for any host.</param>
/// <param name="ServicePort">The port of the Service.</param>
internal sealed record WebhookAddress(string Text, ServiceReference? Service, int ServicePort)
{
    private const int DefaultPort = 443;
    private const string Scheme = "https://";

    /// <summary>The address of a configuration.</summary>
    public static WebhookAddress Of(WebhookClientConfig client)
    {
        if (client.Service is { } service)
        {
            var port = service.Port ?? DefaultPort;
            var host = string.Create(CultureInfo.InvariantCulture, $"{Scheme}{service.Name}.{service.Namespace}.svc:{port}");
            return new(WithPath(host, service.Path ?? ""), service, port);
        }

        var url = client.Url ?? "";
        var slash = url.IndexOf('/', Math.Min(Scheme.Length, url.Length));
        return new(slash < 0 ? WithPath(url, "") : WithPath(url[..slash], url[slash..]), null, 0);
    }

    /// <summary>The address with the time that is left for an answer.</summary>
    public string WithTimeout(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{Text}?timeout={seconds}s");

    private static string WithPath(string host, string path) => host + "/" + path.Trim('/');
}
