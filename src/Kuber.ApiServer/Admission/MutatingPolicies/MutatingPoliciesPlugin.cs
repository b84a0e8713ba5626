using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.ApiServer.Admission.Expressions;
using Kuber.ApiServer.Admission.Policies;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.MutatingPolicies;

/// <summary>
/// Lets the MutatingAdmissionPolicies that have bindings change the object (KEP-3962), one after the other: each sees what those
/// before it have changed. What a policy sets has no owner among the managers of fields. Where one fails, the others still have
/// their turn, and then the request is refused.
/// </summary>
internal sealed class MutatingPoliciesPlugin : AdmissionPlugin
{
    private const string Group = "admissionregistration.k8s.io";
    private readonly ApiServerCore core;
    private readonly PolicyDispatch dispatch;
    private readonly PolicySource<MutatingPolicy> source;

    /// <summary>Follows the policies and their bindings.</summary>
    public MutatingPoliciesPlugin(ApiServerCore core)
    {
        this.core = core;
        dispatch = new(core);
        source = new(
            core.Resources.Cache(Group, "mutatingadmissionpolicies"),
            core.Resources.Cache(Group, "mutatingadmissionpolicybindings"),
            static p => ((MutatingAdmissionPolicy)p).Spec,
            static b => PolicyBindingOf.Of(b.Metadata.Name, ((MutatingAdmissionPolicyBinding)b).Spec, default),
            static s => new((MutatingAdmissionPolicySpec)s));
    }

    /// <inheritdoc/>
    public override string Name => "MutatingAdmissionPolicy";

    /// <inheritdoc/>
    public override ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        var hooks = source.All;
        if (hooks.Count > 0 && !PolicyDispatch.IsExempt(request))
        {
            Mutate(hooks, request, cancellationToken);
        }

        return ValueTask.CompletedTask;
    }

    private void Mutate(IReadOnlyList<PolicyHook<MutatingPolicy>> hooks, AdmissionRequest request, CancellationToken cancellationToken)
    {
        // Which policies are for the request is told from the object as it is before any of them has changed it.
        List<PolicyInvocation<MutatingPolicy>> invocations = [.. dispatch.Invocations(hooks, request)];
        if (invocations.Count == 0)
        {
            return;
        }

        List<PolicyRefusal> refusals = [];
        foreach (var invocation in invocations)
        {
            if (invocation.Problem is { } problem)
            {
                Refuse(invocation, problem, "Forbidden", refusals);
            }
        }

        MutateBy(invocations.Where(static i => i.Problem is null), request, refusals, cancellationToken);
        if (refusals.Count > 0)
        {
            var status = request.Forbidden("", [.. refusals.Select(static r => new StatusCause { Message = r.Message })]).Status;
            throw new StatusException(status with { Message = refusals[0].Message, Reason = refusals[0].Reason });
        }
    }

    private void MutateBy(IEnumerable<PolicyInvocation<MutatingPolicy>> invocations, AdmissionRequest request, List<PolicyRefusal> refusals, CancellationToken cancellationToken)
    {
        var turns = (request.Rounds ??= new()).Policies;
        var (ns, access) = (dispatch.Matching.NamespaceOf(request), new RequestAccess(core.Access, request));
        var before = request.Object;
        turns.Enter(before);
        foreach (var invocation in invocations)
        {
            var policy = invocation.Hook.Compiled;
            var match = policy.Match(new(request, invocation.Resource, ns), invocation.Parameter, access, cancellationToken);
            if (match.Failure is { } failure)
            {
                Refuse(invocation, failure, "Invalid", refusals);
            }

            var id = $"{invocation.Hook.Name}/{invocation.Binding!.Name}/{invocation.Parameter?.Key}";
            if (!match.Holds || !turns.Asks(id))
            {
                continue;
            }

            if (Change(invocation, request, ns, access, refusals, cancellationToken))
            {
                turns.Changed();
            }

            if (policy.WantsSecondTurn)
            {
                turns.Asked(id);
            }
        }

        // Other than webhooks, policies are asked again where all of them together have changed the object, though it was the last of them.
        if (!Equals(before, request.Object))
        {
            turns.Changed();
        }

        turns.Leave(request.Object);
    }

    private static bool Change(
        PolicyInvocation<MutatingPolicy> invocation, AdmissionRequest request, Namespace? ns, RequestAccess access, List<PolicyRefusal> refusals, CancellationToken cancellationToken)
    {
        var (policy, before) = (invocation.Hook.Compiled, request.Object);
        foreach (var mutation in policy.Mutations)
        {
            if (request.Object is not { } value)
            {
                break;
            }

            RequestView view = new(request, invocation.Resource, ns);
            var outcome = policy.Evaluate(mutation, view, invocation.Parameter, access, cancellationToken);
            var failure = outcome.Failure;
            if (outcome.Value is { } change)
            {
                var known = request.KindAs(invocation.Resource);
                (var changed, failure) = mutation.IsPatch
                    ? PolicyPatch.Apply(change, view.Tree!.Value, known)
                    : PolicyApply.Apply(change, view.Tree!.Value, known);
                request.Object = changed is null ? value : request.From(invocation.Resource, changed);
            }

            if (failure is not null)
            {
                Refuse(invocation, failure, "Invalid", refusals);
            }
        }

        return !Equals(before, request.Object);
    }

    private static void Refuse(PolicyInvocation<MutatingPolicy> invocation, string why, string reason, List<PolicyRefusal> refusals)
    {
        if (invocation.Hook.FailsOpen)
        {
            return;
        }

        var name = invocation.Hook.Name;
        refusals.Add(new(
            invocation.Binding is { } binding ? $"policy '{name}' with binding '{binding.Name}' denied request: {why}" : $"policy \"{name}\" denied request: {why}",
            reason));
    }
}
