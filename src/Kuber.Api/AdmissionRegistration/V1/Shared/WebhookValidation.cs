using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The rules for webhooks.</summary>
internal static class WebhookValidation
{
    private const int MaximumTimeout = 30;
    private const string KnownVersions = "v1, v1beta1";

    /// <summary>Checks the webhooks of a configuration.</summary>
    public static void Check<T>(ApiList<T> hooks, WebhookLeniency leniency, FieldErrors errors)
        where T : class, IWebhook
    {
        HashSet<string>? names = null;
        for (var i = 0; i < hooks.Count; i++)
        {
            var (hook, path) = (hooks[i], FieldPath.Of("webhooks").Index(i));
            Check(hook, leniency, path, errors);
            ReviewVersions(hook.AdmissionReviewVersions, leniency, path.Child("admissionReviewVersions"), errors);
            if (!leniency.SameNames && hook.Name.Length > 0 && hooks.Count > 1 && !(names ??= []).Add(hook.Name))
            {
                errors.Duplicate(path.Child("name"), hook.Name);
            }
        }
    }

    /// <summary>Whether asking a webhook has no effect of its own, or none where nothing is stored.</summary>
    public static bool HasNoSideEffects(string? effects) => effects is "None" or "NoneOnDryRun";

    private static void Check(IWebhook hook, WebhookLeniency leniency, FieldPath path, FieldErrors errors)
    {
        if (hook.Name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }
        else if (NameRules.FullyQualifiedName(hook.Name) is { Count: > 0 } wrong)
        {
            errors.Invalid(path.Child("name"), hook.Name, string.Join(',', wrong));
        }

        for (var i = 0; i < hook.Rules.Count; i++)
        {
            RuleValidation.Check(hook.Rules[i], path.Child("rules").Index(i), errors);
        }

        MatchResourcesValidation.FailurePolicy(hook.FailurePolicy, path.Child("failurePolicy"), errors);
        MatchResourcesValidation.MatchPolicy(hook.MatchPolicy, path.Child("matchPolicy"), errors);
        SideEffects(hook.SideEffects, leniency, path.Child("sideEffects"), errors);
        if (hook.TimeoutSeconds is < 1 or > MaximumTimeout)
        {
            errors.Invalid(path.Child("timeoutSeconds"), hook.TimeoutSeconds, "the timeout value must be between 1 and 30 seconds");
        }

        LabelSelectorValidation.Check(hook.NamespaceSelector, path.Child("namespaceSelector"), errors, leniency.SelectorValues);
        LabelSelectorValidation.Check(hook.ObjectSelector, path.Child("objectSelector"), errors, leniency.SelectorValues);
        if (hook.ReinvocationPolicy is not (null or "IfNeeded" or "Never"))
        {
            errors.NotSupported(path.Child("reinvocationPolicy"), hook.ReinvocationPolicy, "IfNeeded", "Never");
        }

        Client(hook.ClientConfig, path.Child("clientConfig"), errors);
        if (!leniency.MatchConditions)
        {
            MatchConditionValidation.Check(hook.MatchConditions, path.Child("matchConditions"), hasParams: false, errors);
        }
    }

    private static void SideEffects(string? effects, WebhookLeniency leniency, FieldPath path, FieldErrors errors)
    {
        string[] allowed = leniency.SideEffects ? ["None", "NoneOnDryRun", "Some", "Unknown"] : ["None", "NoneOnDryRun"];
        if (effects is null)
        {
            errors.Required(path, "must specify one of " + string.Join(", ", allowed));
        }
        else if (!allowed.Contains(effects))
        {
            errors.NotSupported(path, effects, allowed);
        }
    }

    private static void Client(WebhookClientConfig client, FieldPath path, FieldErrors errors)
    {
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
    }

    private static void ReviewVersions(ApiList<string> versions, WebhookLeniency leniency, FieldPath path, FieldErrors errors)
    {
        if (versions.IsEmpty)
        {
            errors.Required(path, "must specify one of " + KnownVersions);
            return;
        }

        ReviewVersionValidation.Each(versions, path, errors);
        if (!leniency.UnknownReviewVersions && !ReviewVersionValidation.HasKnown(versions))
        {
            errors.Invalid(path, versions, "must include at least one of " + KnownVersions);
        }
    }
}
