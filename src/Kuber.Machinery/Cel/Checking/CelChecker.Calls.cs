using Kuber.Machinery.Cel.Functions;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Checking;

/// <content>Calls and operators.</content>
internal sealed partial class CelChecker
{
    private CelType Call(CelCall call)
    {
        if (call.Function == "_?._")
        {
            return OptionalField(call);
        }

        var arguments = call.Arguments.Select(TypeOf).ToList();
        if (call.Function is "_&&_" or "_||_")
        {
            for (var i = 0; i < arguments.Count; i++)
            {
                if (!unifier.TryAssign(arguments[i], CelType.Bool))
                {
                    Mismatch(call.Arguments[i], CelType.Bool, arguments[i]);
                }
            }

            return CelType.Bool;
        }

        if (call.Target is null)
        {
            var name = call.Function.TrimStart('.');
            return environment.Function(name) is { } function
                ? Resolve(call, function, isMember: false, arguments)
                : Undeclared(call, call.Function);
        }

        // What looks like a member may be a function with dots in its name.
        if (QualifiedName(call.Target) is { } qualifier && Local(qualifier[..Dot(qualifier)]) is null
            && environment.Function(qualifier.TrimStart('.') + "." + call.Function) is { } namespaced)
        {
            names[call.Id] = new(namespaced.Name, null, namespaced.Name);
            return Resolve(call, namespaced, isMember: false, arguments);
        }

        arguments.Insert(0, TypeOf(call.Target));
        return environment.Function(call.Function) is { } member
            ? Resolve(call, member, isMember: true, arguments)
            : Undeclared(call, call.Function);
    }

    private CelType OptionalField(CelCall call)
    {
        var operand = unifier.Resolve(TypeOf(call.Arguments[0]));
        var field = ((CelString)((CelConstant)call.Arguments[1]).Value).Value;
        types[call.Arguments[1].Id] = CelType.String;
        overloads[call.Id] = ["select_optional_field"];
        var inner = operand.IsOptional ? operand.Parameters[0] : operand;
        return CelType.OptionalOf(Field(call.Offset, inner, field, isOptional: true));
    }

    private CelType Resolve(CelCall call, CelFunction function, bool isMember, List<CelType> arguments)
    {
        CelType? result = null;
        List<string>? ids = null;
        foreach (var overload in function.Overloads)
        {
            if (overload.IsMember != isMember || overload.Parameters.Length != arguments.Count)
            {
                continue;
            }

            var fresh = new Dictionary<string, CelType>(StringComparer.Ordinal);
            var parameters = overload.Parameters.Select(p => unifier.Instantiate(p, fresh)).ToList();
            if (!unifier.TryAssign(arguments, parameters))
            {
                continue;
            }

            (ids ??= []).Add(overload.Id);
            var own = unifier.Resolve(unifier.Instantiate(overload.Result, fresh));
            result = result is null || result.Equals(own) ? own : CelType.Dyn;
        }

        if (result is null)
        {
            var shown = arguments.ConvertAll(Shown);
            return Fail(call.Offset, $"found no matching overload for '{function.Name}' applied to '{(isMember ? $"{shown[0]}.({string.Join(", ", shown.Skip(1))})" : $"({string.Join(", ", shown)})")}'");
        }

        overloads[call.Id] = ids!;
        return result;
    }
}
