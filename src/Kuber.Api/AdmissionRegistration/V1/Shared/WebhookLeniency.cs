using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What a changed configuration may keep because the old one had it already, though no new one may.</summary>
internal readonly record struct WebhookLeniency(bool SideEffects, bool UnknownReviewVersions, bool SameNames, bool SelectorValues, bool MatchConditions)
{
    /// <summary>What webhooks may keep when <paramref name="old"/> become <paramref name="value"/>.</summary>
    public static WebhookLeniency Of<T>(ApiList<T> value, ApiList<T> old)
        where T : class, IWebhook
    {
        var leniency = new WebhookLeniency { MatchConditions = value.Count == old.Count };
        HashSet<string> names = [];
        for (var i = 0; i < old.Count; i++)
        {
            var hook = old[i];
            leniency = new(
                leniency.SideEffects || !WebhookValidation.HasNoSideEffects(hook.SideEffects),
                leniency.UnknownReviewVersions || (!hook.AdmissionReviewVersions.IsEmpty && !ReviewVersionValidation.HasKnown(hook.AdmissionReviewVersions)),
                leniency.SameNames || !names.Add(hook.Name),
                leniency.SelectorValues || LabelSelectorValidation.HasInvalidValues(hook.NamespaceSelector) || LabelSelectorValidation.HasInvalidValues(hook.ObjectSelector),
                leniency.MatchConditions && value[i].MatchConditions == hook.MatchConditions);
        }

        return leniency;
    }
}
