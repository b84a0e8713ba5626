using Kuber.Api.Authorization.V1;
using Kuber.Api.Selectors;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Authorization;

namespace Kuber.ApiServer.Reviews;

/// <summary>What an access review asks.</summary>
/// <param name="Access">What somebody wants to do.</param>
/// <param name="Problem">What of the question could not be understood; empty where all was.</param>
internal sealed record ReviewQuestion(AccessAttributes Access, string Problem)
{
    /// <summary>The question of a review about a user.</summary>
    public static ReviewQuestion Of(UserInfo user, ResourceAttributes? resource, NonResourceAttributes? path)
    {
        if (resource is null)
        {
            return new(new() { User = user, Verb = path?.Verb ?? "", IsResource = false, Path = path?.Path ?? "" }, "");
        }

        List<string> problems = [];
        return new(
            new()
            {
                User = user,
                Verb = resource.Verb,
                Group = resource.Group,
                Version = resource.Version.Length > 0 ? resource.Version : "*",
                Resource = resource.Resource,
                Subresource = resource.Subresource,
                Namespace = resource.Namespace,
                Name = resource.Name,
                Fields = Fields(resource.FieldSelector, problems),
            },
            string.Join("; ", Labels(resource.LabelSelector, problems)));
    }

    /// <summary>The answer.</summary>
    public SubjectAccessReviewStatus Answer(AccessControl access)
    {
        var result = access.Authorize(Access);
        return new()
        {
            Allowed = result.IsAllowed,
            Denied = result.Decision == AuthorizationDecision.Deny,
            Reason = result.Reason,
            EvaluationError = Problem,
        };
    }

    private static FieldSelector Fields(FieldSelectorAttributes? attributes, List<string> problems)
    {
        if (attributes is null)
        {
            return FieldSelector.Everything;
        }

        if (attributes.RawSelector.Length > 0)
        {
            if (FieldSelector.TryParse(attributes.RawSelector, out var fields, out _))
            {
                return fields;
            }

            problems.Add("spec.resourceAttributes.fieldSelector ignored due to parse error");
            return FieldSelector.Everything;
        }

        List<FieldSelectorTerm> terms = [];
        foreach (var requirement in attributes.Requirements)
        {
            // A field either has a value or has it not: sets of values cannot be understood.
            if (requirement is { Operator: "In" or "NotIn", Values.Count: 1 })
            {
                terms.Add(new(requirement.Key, requirement.Values[0], requirement.Operator == "NotIn"));
            }
        }

        if (terms.Count < attributes.Requirements.Count)
        {
            problems.Add($"spec.resourceAttributes.fieldSelector {(terms.Count > 0 ? "partially " : "")}ignored due to parse error");
        }

        return FieldSelector.Of(terms);
    }

    // No authoriser limits by labels; a selector that is wrong is still told.
    private static List<string> Labels(LabelSelectorAttributes? attributes, List<string> problems)
    {
        var wrong = attributes is { RawSelector.Length: > 0 }
            ? !Selector.TryParse(attributes.RawSelector, out _, out _)
            : attributes?.Requirements.Exists(static r => r.Operator is not ("In" or "NotIn" or "Exists" or "DoesNotExist")) == true;
        if (wrong)
        {
            problems.Add("spec.resourceAttributes.labelSelector ignored due to parse error");
        }

        return problems;
    }
}
