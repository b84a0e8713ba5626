using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Meta.V1;
using Kuber.ApiServer.Admission.Expressions;
using Kuber.ApiServer.Admission.Policies;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.ValidatingPolicies;

/// <summary>
/// Asks the ValidatingAdmissionPolicies that have bindings (KEP-3488). All are asked, and the client hears all warnings; the first
/// that denies refuses.
/// </summary>
internal sealed class ValidatingPoliciesPlugin : AdmissionPlugin
{
    private const string Group = "admissionregistration.k8s.io";
    private readonly ApiServerCore core;
    private readonly PolicyDispatch dispatch;
    private readonly PolicySource<ValidatingPolicy> source;

    /// <summary>Follows the policies and their bindings.</summary>
    public ValidatingPoliciesPlugin(ApiServerCore core)
    {
        this.core = core;
        dispatch = new(core);
        source = new(
            core.Resources.Cache(Group, "validatingadmissionpolicies"),
            core.Resources.Cache(Group, "validatingadmissionpolicybindings"),
            static p => ((ValidatingAdmissionPolicy)p).Spec,
            static b => PolicyBindingOf.Of(b.Metadata.Name, ((ValidatingAdmissionPolicyBinding)b).Spec, ((ValidatingAdmissionPolicyBinding)b).Spec.ValidationActions),
            static s => new((ValidatingAdmissionPolicySpec)s));
    }

    /// <inheritdoc/>
    public override string Name => "ValidatingAdmissionPolicy";

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        var hooks = source.All;
        if (hooks.Count > 0 && !PolicyDispatch.IsExempt(request))
        {
            Validate(hooks, request, cancellationToken);
        }

        return ValueTask.CompletedTask;
    }

    private void Validate(IReadOnlyList<PolicyHook<ValidatingPolicy>> hooks, AdmissionRequest request, CancellationToken cancellationToken)
    {
        StatusException? refusal = null;
        Dictionary<ServedResource, RequestView> views = [];
        RequestAccess? access = null;
        foreach (var (hook, binding, resource, parameter, problem) in dispatch.Invocations(hooks, request))
        {
            if (problem is not null)
            {
                refusal ??= hook.FailsOpen ? null : Refusal(request, hook.Name, binding, new(problem, ""));
                continue;
            }

            if (!views.TryGetValue(resource, out var view))
            {
                views.Add(resource, view = new(request, resource, dispatch.Matching.NamespaceOf(request)));
            }

            var verdict = hook.Compiled.Decide(view, parameter, access ??= new(core.Access, request), cancellationToken);
            foreach (var decision in verdict.Denied)
            {
                refusal ??= binding!.Actions.Contains("Deny") ? Refusal(request, hook.Name, binding, decision) : null;
                if (binding!.Actions.Contains("Warn"))
                {
                    request.Context.Warn($"Validation failed for ValidatingAdmissionPolicy '{hook.Name}' with binding '{binding.Name}': {decision.Message}");
                }
            }

            if (verdict.Refused.Count > 0)
            {
                refusal ??= Refusal(request, hook.Name, binding, new(verdict.Refused[0], ""));
            }
        }

        if (refusal is not null)
        {
            throw refusal;
        }
    }

    private static StatusException Refusal(AdmissionRequest request, string policy, PolicyBinding? binding, PolicyDecision decision)
    {
        var by = binding is null ? "" : $" with binding '{binding.Name}'";
        var message = $"ValidatingAdmissionPolicy '{policy}'{by} denied request: {decision.Message}";
        var reason = decision.Reason.Length == 0 ? "Invalid" : decision.Reason;
        var forbidden = request.Forbidden(message, new StatusCause { Message = message }).Status;
        return new(forbidden with { Reason = reason, Code = Code(reason) });
    }

    private static int Code(string reason) => reason switch
    {
        "Forbidden" => 403,
        "Unauthorized" => 401,
        "RequestEntityTooLarge" => 413,
        _ => 422,
    };
}
