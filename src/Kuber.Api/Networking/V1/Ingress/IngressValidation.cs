using Kuber.Api.Validation;

namespace Kuber.Api.Networking.V1;

/// <summary>The rules for ingresses.</summary>
internal static class IngressValidation
{
    private const string NotAnAddress = "must be a DNS name, not an IP address";
    private static readonly string[] ForbiddenInPaths = ["//", "/./", "/../", "%2f", "%2F"];
    private static readonly string[] ForbiddenAtEnds = ["/..", "/."];
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks a spec. What an old one broke of the rules that came later may stay broken.</summary>
    public static void Check(IngressSpec spec, IngressSpec? old, FieldErrors errors)
    {
        if (spec.Rules.IsEmpty && spec.DefaultBackend is null)
        {
            errors.Invalid(Spec, spec.Rules.IsNil ? null : Array.Empty<string>(), "either `defaultBackend` or `rules` must be specified");
        }

        if (spec.DefaultBackend is { } backend)
        {
            Backend(backend, Spec.Child("defaultBackend"), errors);
        }

        var anyWildcardRule = old is not null && old.Rules.Exists(static r => r.Host.Contains('*', StringComparison.Ordinal) && IsBroken(r.IngressRuleValue));
        for (var i = 0; i < spec.Rules.Count; i++)
        {
            Rule(spec.Rules[i], Spec.Child("rules").Index(i), errors, anyWildcardRule);
        }

        var anySecretName = old is not null && old.Tls.Exists(static t => t.SecretName.Length > 0 && NameRules.DnsSubdomain(t.SecretName).Count > 0);
        for (var i = 0; i < spec.Tls.Count; i++)
        {
            Tls(spec.Tls[i], Spec.Child("tls").Index(i), errors, anySecretName);
        }

        if (spec.IngressClassName is { } name)
        {
            errors.Invalid(Spec.Child("ingressClassName"), name, NameRules.DnsSubdomain(name));
        }
    }

    /// <summary>Checks a changed status.</summary>
    public static void Status(IngressStatus status, IngressStatus old, FieldErrors errors)
    {
        var path = FieldPath.Of("status", "loadBalancer", "ingress");
        var points = status.LoadBalancer.Ingress;
        for (var i = 0; i < points.Count; i++)
        {
            var (address, host) = (points[i].Ip, points[i].Hostname);
            if (address.Length > 0 && !old.LoadBalancer.Ingress.Exists(o => o.Ip == address))
            {
                errors.Invalid(path.Index(i).Child("ip"), address, IpRules.Address(address));
            }

            if (host.Length > 0)
            {
                errors.Invalid(path.Index(i).Child("hostname"), host, NameRules.DnsSubdomain(host));
                if (IpRules.ParseSloppy(host) is not null)
                {
                    errors.Invalid(path.Index(i).Child("hostname"), host, NotAnAddress);
                }
            }
        }
    }

    private static void Rule(IngressRule rule, FieldPath path, FieldErrors errors, bool anyWildcardRule)
    {
        var host = rule.Host;
        var wildcard = host.Contains('*', StringComparison.Ordinal);
        if (host.Length > 0)
        {
            if (IpRules.ParseSloppy(host) is not null)
            {
                errors.Invalid(path.Child("host"), host, NotAnAddress);
            }

            Host(host, path.Child("host"), errors);
        }

        if (!wildcard || !anyWildcardRule)
        {
            Paths(rule.IngressRuleValue, path, errors);
        }
    }

    private static void Host(string host, FieldPath path, FieldErrors errors) =>
        errors.Invalid(path, host, host.Contains('*', StringComparison.Ordinal) ? NameRules.WildcardSubdomain(host) : NameRules.DnsSubdomain(host));

    private static bool IsBroken(IngressRuleValue value)
    {
        FieldErrors errors = [];
        Paths(value, FieldPath.None, errors);
        return errors.Count > 0;
    }

    private static void Paths(IngressRuleValue value, FieldPath path, FieldErrors errors)
    {
        if (value.Http is not { } http)
        {
            return;
        }

        if (http.Paths.IsEmpty)
        {
            errors.Required(path.Child("http", "paths"));
        }

        for (var i = 0; i < http.Paths.Count; i++)
        {
            HttpPath(http.Paths[i], path.Child("http", "paths").Index(i), errors);
        }
    }

    private static void HttpPath(HTTPIngressPath http, FieldPath path, FieldErrors errors)
    {
        switch (http.PathType)
        {
            case null:
                errors.Required(path.Child("pathType"), "pathType must be specified");
                return;
            case "Exact" or "Prefix":
                StrictPath(http.Path, path.Child("path"), errors);
                break;
            case "ImplementationSpecific":
                if (http.Path.Length > 0 && http.Path[0] != '/')
                {
                    errors.Invalid(path.Child("path"), http.Path, "must be an absolute path");
                }

                break;
            default:
                errors.NotSupported(path.Child("pathType"), http.PathType, "Exact", "ImplementationSpecific", "Prefix");
                break;
        }

        Backend(http.Backend, path.Child("backend"), errors);
    }

    private static void StrictPath(string text, FieldPath path, FieldErrors errors)
    {
        if (!text.StartsWith('/'))
        {
            errors.Invalid(path, text, "must be an absolute path");
        }

        foreach (var part in ForbiddenInPaths)
        {
            if (text.Contains(part, StringComparison.Ordinal))
            {
                errors.Invalid(path, text, $"must not contain '{part}'");
            }
        }

        foreach (var end in ForbiddenAtEnds)
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                errors.Invalid(path, text, $"cannot end with '{end}'");
            }
        }
    }

    private static void Tls(IngressTLS tls, FieldPath path, FieldErrors errors, bool anySecretName)
    {
        for (var i = 0; i < tls.Hosts.Count; i++)
        {
            Host(tls.Hosts[i], path.Child("hosts").Index(i), errors);
        }

        if (tls.SecretName.Length > 0 && !anySecretName)
        {
            errors.Invalid(path.Child("secretName"), tls.SecretName, NameRules.DnsSubdomain(tls.SecretName));
        }
    }

    private static void Backend(IngressBackend backend, FieldPath path, FieldErrors errors)
    {
        switch (backend)
        {
            case { Resource: not null, Service: not null }:
                errors.Invalid(path, "", "cannot set both resource and service backends");
                break;
            case { Resource: { } resource }:
                LocalReferenceValidation.Check(resource.ApiGroup, resource.Kind, resource.Name, path.Child("resource"), errors);
                break;
            case { Service: { } service }:
                Service(service, path, errors);
                break;
            default:
                errors.Invalid(path, "", "resource or service backend is required");
                break;
        }
    }

    private static void Service(IngressServiceBackend service, FieldPath path, FieldErrors errors)
    {
        if (service.Name.Length == 0)
        {
            errors.Required(path.Child("service", "name"));
        }
        else
        {
            errors.Invalid(path.Child("service", "name"), service.Name, NameRules.DnsLabel(service.Name));
        }

        switch (service.Port)
        {
            case { Name: "", Number: 0 }:
                errors.Required(path, "port name or number is required");
                break;
            case { Name: "", Number: var number }:
                errors.Invalid(path.Child("service", "port", "number"), number, NameRules.PortNumber(number));
                break;
            case { Name: var name, Number: 0 }:
                errors.Invalid(path.Child("service", "port", "name"), name, NameRules.PortName(name));
                break;
            default:
                errors.Invalid(path, "", "cannot set both port name & port number");
                break;
        }
    }
}
