using System.Globalization;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Batch.V1;

/// <content>When a job fails and succeeds early.</content>
internal static partial class JobValidation
{
    private const int MaximumFailureRules = 20;
    private const int MaximumPatterns = 20;
    private const int MaximumExitCodes = 255;
    private const int MaximumSuccessRules = 20;
    private const int MaximumSucceededIndexes = 64 * 1024;

    private static void FailurePolicy(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.PodFailurePolicy is not { } policy)
        {
            return;
        }

        var rules = path.Child("rules");
        if (policy.Rules.Count > MaximumFailureRules)
        {
            errors.TooMany(rules, policy.Rules.Count, MaximumFailureRules);
        }

        for (var i = 0; i < policy.Rules.Count; i++)
        {
            FailureRule(policy.Rules[i], spec, rules.Index(i), errors);
        }
    }

    private static void FailureRule(PodFailurePolicyRule rule, JobSpec spec, FieldPath path, FieldErrors errors)
    {
        switch (rule.Action)
        {
            case "":
                errors.Required(path.Child("action"), "valid values: [\"Count\" \"FailIndex\" \"FailJob\" \"Ignore\"]");
                break;
            case "FailIndex":
                if (spec.BackoffLimitPerIndex is null)
                {
                    errors.Invalid(path.Child("action"), rule.Action, "requires the backoffLimitPerIndex to be set");
                }

                break;
            case "Count" or "FailJob" or "Ignore":
                break;
            default:
                errors.NotSupported(path.Child("action"), rule.Action, "Count", "FailIndex", "FailJob", "Ignore");
                break;
        }

        if (rule.OnExitCodes is { } codes)
        {
            ExitCodes(codes, spec, path.Child("onExitCodes"), errors);
        }

        Conditions(rule.OnPodConditions, path.Child("onPodConditions"), errors);
        if (rule.OnExitCodes is not null && !rule.OnPodConditions.IsEmpty)
        {
            errors.Invalid(path, "specifying both OnExitCodes and OnPodConditions is not supported");
        }

        if (rule.OnExitCodes is null && rule.OnPodConditions.IsEmpty)
        {
            errors.Invalid(path, "specifying one of OnExitCodes and OnPodConditions is required");
        }
    }

    private static void ExitCodes(PodFailurePolicyOnExitCodesRequirement codes, JobSpec spec, FieldPath path, FieldErrors errors)
    {
        if (codes.Operator.Length == 0)
        {
            errors.Required(path.Child("operator"), "valid values: [\"In\" \"NotIn\"]");
        }
        else if (codes.Operator is not ("In" or "NotIn"))
        {
            errors.NotSupported(path.Child("operator"), codes.Operator, "In", "NotIn");
        }

        var pod = spec.Template.Spec;
        if (codes.ContainerName is { } name && !pod.Containers.Exists(c => c.Name == name) && !pod.InitContainers.Exists(c => c.Name == name))
        {
            errors.Invalid(path.Child("containerName"), name, "must be one of the container or initContainer names in the pod template");
        }

        var at = path.Child("values");
        if (codes.Values.IsEmpty)
        {
            errors.Invalid(at, codes.Values, "at least one value is required");
        }
        else if (codes.Values.Count > MaximumExitCodes)
        {
            errors.TooMany(at, codes.Values.Count, MaximumExitCodes);
        }

        HashSet<int> seen = [];
        var ordered = true;
        for (var i = 0; i < codes.Values.Count; i++)
        {
            var code = codes.Values[i];
            if (codes.Operator == "In" && code == 0)
            {
                errors.Invalid(at.Index(i), code, "must not be 0 for the In operator");
            }

            if (!seen.Add(code))
            {
                errors.Duplicate(at.Index(i), code);
            }

            ordered &= i == 0 || codes.Values[i - 1] <= code;
        }

        if (!ordered)
        {
            errors.Invalid(at, codes.Values, "must be ordered");
        }
    }

    private static void Conditions(ApiList<PodFailurePolicyOnPodConditionsPattern> patterns, FieldPath path, FieldErrors errors)
    {
        if (patterns.Count > MaximumPatterns)
        {
            errors.TooMany(path, patterns.Count, MaximumPatterns);
        }

        for (var i = 0; i < patterns.Count; i++)
        {
            var (type, status) = (patterns[i].Type, patterns[i].Status);
            errors.Invalid(path.Index(i).Child("type"), type, NameRules.QualifiedName(type));
            if (status.Length == 0)
            {
                errors.Required(path.Index(i).Child("status"), "valid values: [\"False\" \"True\" \"Unknown\"]");
            }
            else if (status is not ("False" or "True" or "Unknown"))
            {
                errors.NotSupported(path.Index(i).Child("status"), status, "False", "True", "Unknown");
            }
        }
    }

    private static void SuccessPolicy(SuccessPolicy policy, int completions, FieldPath path, FieldErrors errors)
    {
        if (policy.Rules.IsEmpty)
        {
            errors.Required(path, "at least one rules must be specified when the successPolicy is specified");
        }

        if (policy.Rules.Count > MaximumSuccessRules)
        {
            errors.TooMany(path, policy.Rules.Count, MaximumSuccessRules);
        }

        for (var i = 0; i < policy.Rules.Count; i++)
        {
            SuccessRule(policy.Rules[i], completions, path.Index(i), errors);
        }
    }

    private static void SuccessRule(SuccessPolicyRule rule, int completions, FieldPath path, FieldErrors errors)
    {
        if (rule.SucceededCount is null && rule.SucceededIndexes is null)
        {
            errors.Required(path, "at least one of succeededCount or succeededIndexes must be specified");
        }

        var total = 0;
        if (rule.SucceededIndexes is { } indexes)
        {
            if (indexes.Length > MaximumSucceededIndexes)
            {
                errors.TooLong(path.Child("succeededIndexes"), MaximumSucceededIndexes);
            }

            if (JobIndexes.Check(indexes, completions, out total) is { } wrong)
            {
                errors.Invalid(path.Child("succeededIndexes"), indexes, "error parsing succeededIndexes: " + wrong);
            }
        }

        if (rule.SucceededCount is not { } count)
        {
            return;
        }

        errors.NonNegative(path.Child("succeededCount"), count);
        if (count > completions)
        {
            errors.Invalid(path.Child("succeededCount"), count, string.Create(CultureInfo.InvariantCulture, $"must be less than or equal to {completions} (the number of specified completions)"));
        }

        if (rule.SucceededIndexes is not null && count > total)
        {
            errors.Invalid(path.Child("succeededCount"), count, string.Create(CultureInfo.InvariantCulture, $"must be less than or equal to {total} (the number of indexes in the specified succeededIndexes field)"));
        }
    }
}
