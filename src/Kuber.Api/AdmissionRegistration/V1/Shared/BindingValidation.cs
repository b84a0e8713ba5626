using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The rules for bindings of policies.</summary>
internal static class BindingValidation
{
    /// <summary>Checks what all bindings have: a policy, its parameters, what it is for.</summary>
    public static void Check(string policyName, ParamRef? reference, MatchResources? match, FieldPath path, FieldErrors errors)
    {
        if (policyName.Length == 0)
        {
            errors.Required(path.Child("policyName"));
        }
        else
        {
            errors.Invalid(path.Child("policyName"), policyName, NameRules.DnsSubdomain(policyName));
        }

        ParamValidation.Reference(reference, path.Child("paramRef"), errors);
        if (match is not null)
        {
            MatchResourcesValidation.Check(match, path.Child("matchResources"), errors);
        }
    }

    /// <summary>Checks what happens to what a policy does not like.</summary>
    public static void Actions(ApiList<string> actions, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            if (actions[i] is not ("Audit" or "Deny" or "Warn"))
            {
                errors.NotSupported(path.Index(i), actions[i], "Audit", "Deny", "Warn");
            }

            if (actions.AsSpan()[..i].Contains(actions[i]))
            {
                errors.Duplicate(path.Index(i), actions[i]);
            }
        }

        if (actions.Contains("Deny") && actions.Contains("Warn"))
        {
            errors.Invalid(path, actions, "must not contain both Deny and Warn (repeating the same validation failure information in the API response and headers serves no purpose)");
        }

        if (actions.IsEmpty)
        {
            errors.Required(path, "at least one validation action is required");
        }
    }
}
