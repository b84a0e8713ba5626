using System.Globalization;

namespace Kuber.Api.Validation;

/// <summary>The rules for where a webhook is reached: a URL, or a service with a path.</summary>
internal static class WebhookAddressValidation
{
    private const string Form = "; desired format: https://host[/path]";

    /// <summary>Checks a URL: of https, with a host, with nothing but a path after it.</summary>
    public static void Url(string text, FieldPath path, FieldErrors errors)
    {
        if (GoUrl.Parse(text, out var error) is not { } url)
        {
            errors.Required(path, "url must be a valid URL: " + error + Form);
            return;
        }

        if (url.Scheme != "https")
        {
            errors.Invalid(path, url.Scheme, "'https' is the only allowed URL scheme" + Form);
        }

        if (url.Host.Length == 0)
        {
            errors.Invalid(path, url.Host, "host must be specified" + Form);
        }

        if (url.User is { } user)
        {
            errors.Invalid(path, user, "user information is not permitted in the URL");
        }

        if (url.Fragment.Length > 0)
        {
            errors.Invalid(path, url.Fragment, "fragments are not permitted in the URL");
        }

        if (url.Query.Length > 0)
        {
            errors.Invalid(path, url.Query, "query parameters are not permitted in the URL");
        }
    }

    /// <summary>
    /// Checks a service. A missing name is told of the namespace and the other way round, as clients know it: upstream
    /// passes the two in the wrong order.
    /// </summary>
    public static void Service(string name, string ns, string? urlPath, int? port, FieldPath path, FieldErrors errors)
    {
        errors.NotEmpty(path.Child("name"), ns);
        errors.NotEmpty(path.Child("namespace"), name);
        if (port is { } number && NameRules.PortNumber(number) is { Count: > 0 } wrong)
        {
            errors.Invalid(path.Child("port"), number, "port is not valid: " + string.Join(", ", wrong));
        }

        if (urlPath is not (null or "" or "/"))
        {
            Path(urlPath, path.Child("path"), errors);
        }
    }

    private static void Path(string urlPath, FieldPath path, FieldErrors errors)
    {
        if (urlPath == "//")
        {
            errors.Invalid(path, urlPath, "segment[0] may not be empty");
            return;
        }

        if (!urlPath.StartsWith('/'))
        {
            errors.Invalid(path, urlPath, "must start with a '/'");
        }

        var inner = urlPath[1..];
        var steps = (inner.EndsWith('/') ? inner[..^1] : inner).Split('/');
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Length == 0)
            {
                errors.Invalid(path, urlPath, string.Create(CultureInfo.InvariantCulture, $"segment[{i}] may not be empty"));
                continue;
            }

            foreach (var message in NameRules.DnsSubdomain(steps[i]))
            {
                errors.Invalid(path, urlPath, string.Create(CultureInfo.InvariantCulture, $"segment[{i}]: {message}"));
            }
        }
    }
}
