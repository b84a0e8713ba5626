using System.Globalization;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiRegistration.V1;

/// <summary>The rules for API services.</summary>
internal static class APIServiceValidation
{
    private const int GroupPriorityMaximum = 20000;
    private const int VersionPriorityMaximum = 1000;
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks an API service.</summary>
    public static void Check(APIService value, FieldErrors errors)
    {
        var spec = value.Spec;
        Names(value, errors);
        if (spec.GroupPriorityMinimum is <= 0 or > GroupPriorityMaximum)
        {
            errors.Invalid(Spec.Child("groupPriorityMinimum"), spec.GroupPriorityMinimum, "must be positive and less than 20000");
        }

        if (spec.VersionPriority is <= 0 or > VersionPriorityMaximum)
        {
            errors.Invalid(Spec.Child("versionPriority"), spec.VersionPriority, "must be positive and less than 1000");
        }

        if (spec.Service is { } service)
        {
            Service(service, spec, Spec.Child("service"), errors);
        }
        else
        {
            Local(spec, errors);
        }
    }

    /// <summary>Checks a changed status.</summary>
    public static void Status(APIServiceStatus status, FieldErrors errors)
    {
        for (var i = 0; i < status.Conditions.Count; i++)
        {
            if (status.Conditions[i].Status is not ("True" or "False" or "Unknown"))
            {
                errors.NotSupported(FieldPath.Of("status", "conditions").Index(i).Child("status"), status.Conditions[i].Status, "True", "False", "Unknown");
            }
        }
    }

    private static void Names(APIService value, FieldErrors errors)
    {
        var (group, version) = (value.Spec.Group, value.Spec.Version);
        var name = version + "." + group;
        if (value.Metadata.Name != name && value.Metadata.Name.Length > 0 && NameRules.PathSegment(value.Metadata.Name).Count == 0)
        {
            errors.Invalid(FieldPath.Of("metadata", "name"), value.Metadata.Name, $"must be `spec.version+\".\"+spec.group`: {FieldValueText.Quote(name)}");
        }

        if (group.Length > 0)
        {
            errors.Invalid(Spec.Child("group"), group, NameRules.DnsSubdomain(group));
        }
        else if (version != "v1")
        {
            errors.Required(Spec.Child("group"), "only v1 may have an empty group and it better be legacy kube");
        }

        errors.Invalid(Spec.Child("version"), version, NameRules.DnsLabel1035(version));
    }

    private static void Local(APIServiceSpec spec, FieldErrors errors)
    {
        if (spec.CaBundle.Length > 0)
        {
            errors.Invalid(Spec.Child("caBundle"), string.Create(CultureInfo.InvariantCulture, $"{spec.CaBundle.Length} bytes"), "local APIServices may not have a caBundle");
        }

        if (spec.InsecureSkipTLSVerify)
        {
            errors.Invalid(Spec.Child("insecureSkipTLSVerify"), true, "local APIServices may not have insecureSkipTLSVerify");
        }
    }

    private static void Service(ServiceReference service, APIServiceSpec spec, FieldPath path, FieldErrors errors)
    {
        errors.NotEmpty(path.Child("namespace"), service.Namespace);
        errors.NotEmpty(path.Child("name"), service.Name);
        if (service.Port is { } port && NameRules.PortNumber(port) is { Count: > 0 } wrong)
        {
            errors.Invalid(path.Child("port"), port, "port is not valid: " + string.Join(", ", wrong));
        }

        if (spec.InsecureSkipTLSVerify && spec.CaBundle.Length > 0)
        {
            errors.Invalid(Spec.Child("insecureSkipTLSVerify"), true, "may not be true if caBundle is present");
        }
    }
}
