using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Checking;

/// <summary>Finds the type of every node, which overloads calls mean and what names stand for; tells what does not fit.</summary>
internal sealed partial class CelChecker(CelEnvironment environment, CelSource source, List<CelIssue> issues)
{
    private const int MaxIssues = 100;
    private static readonly Dictionary<string, CelType> BuiltInTypes = new(StringComparer.Ordinal)
    {
        ["bool"] = CelType.Bool,
        ["bytes"] = CelType.Bytes,
        ["double"] = CelType.Double,
        ["dyn"] = CelType.Dyn,
        ["google.protobuf.Duration"] = CelType.Duration,
        ["google.protobuf.Timestamp"] = CelType.Timestamp,
        ["int"] = CelType.Int,
        ["list"] = CelType.ListOf(CelType.Dyn),
        ["map"] = CelType.MapOf(CelType.Dyn, CelType.Dyn),
        ["null_type"] = CelType.Null,
        ["string"] = CelType.String,
        ["type"] = CelType.Type,
        ["uint"] = CelType.Uint,
    };

    private readonly CelUnifier unifier = new();
    private readonly Dictionary<int, CelType> types = [];
    private readonly Dictionary<int, IReadOnlyList<string>> overloads = [];
    private readonly Dictionary<int, CelAst.CelReference> names = [];
    private readonly List<(string Name, CelType Type)> locals = [];

    /// <summary>Checks an expression; null where it is wrong.</summary>
    public CelAst? Check(CelNode root)
    {
        TypeOf(root);
        if (issues.Count == 0)
        {
            foreach (var id in types.Keys.ToList())
            {
                types[id] = unifier.Resolve(types[id], unknownIsDyn: true);
            }

            new CelLiteralRules(source, issues, KnownType).Check(root);
            foreach (var call in CelNodes.WithDescendants(root).OfType<CelCall>())
            {
                foreach (var rule in environment.Rules)
                {
                    if (rule(call, KnownType) is var (at, message))
                    {
                        issues.Add(source.Issue(at.Offset, message));
                    }
                }
            }
        }

        return issues.Count > 0 ? null : new(source.Text, root, types, overloads, names);
    }

    private CelType KnownType(CelNode node) => types.GetValueOrDefault(node.Id) ?? CelType.Dyn;

    private CelType TypeOf(CelNode node)
    {
        var type = node switch
        {
            CelConstant constant => constant.Value.Type,
            CelIdent ident => Ident(ident),
            CelSelect select => Select(select),
            CelCall call => Call(call),
            CelListNode list => List(list),
            CelMapNode map => Map(map),
            CelStructNode made => Struct(made),
            CelComprehension loop => Loop(loop),
            _ => throw new InvalidOperationException($"a node of type {node.GetType().Name} cannot be checked"),
        };
        return types[node.Id] = type;
    }

    private CelType Ident(CelIdent ident)
    {
        if (Local(ident.Name) is { } local)
        {
            return local;
        }

        if (Declared(ident.Name.TrimStart('.')) is { } found)
        {
            names[ident.Id] = found.Reference;
            return found.Type;
        }

        return Undeclared(ident, ident.Name);
    }

    private CelType Undeclared(CelNode node, string name) => Fail(node.Offset, $"undeclared reference to '{name}' (in container '')");

    private CelType? Local(string name)
    {
        for (var i = locals.Count - 1; i >= 0; i--)
        {
            if (locals[i].Name == name)
            {
                return locals[i].Type;
            }
        }

        return null;
    }

    private (CelType Type, CelAst.CelReference Reference)? Declared(string name)
    {
        if (environment.Variable(name) is { } variable)
        {
            return (variable, new(name, null, null));
        }

        var type = BuiltInTypes.GetValueOrDefault(name) ?? environment.Type(name);
        return type is null ? null : (CelType.TypeOf(type), new(name, new CelTypeValue(type), null));
    }

    private CelType Select(CelSelect select)
    {
        // A variable or type may have dots in its name.
        if (!select.IsTest && QualifiedName(select) is { } name && Local(name[..Dot(name)]) is null && Declared(name.TrimStart('.')) is { } found)
        {
            names[select.Id] = found.Reference;
            return found.Type;
        }

        var operand = unifier.Resolve(TypeOf(select.Operand));
        var result = Field(select.Offset, operand, select.Field, isOptional: false);
        return select.IsTest ? CelType.Bool : result;
    }

    private static int Dot(string name) => name.IndexOf('.', 1) is var i and >= 0 ? i : name.Length;

    private CelType Field(int offset, CelType operand, string field, bool isOptional)
    {
        switch (operand.Kind)
        {
            case CelKind.Opaque when operand.IsOptional:
                return CelType.OptionalOf(Field(offset, operand.Parameters[0], field, isOptional: true));
            case CelKind.Map:
                return operand.Parameters[1];
            case CelKind.Object when operand is CelObjectType type:
                return type.Field(field) ?? Fail(offset, $"undefined field '{field}'");
            case CelKind.Parameter:
                unifier.TryAssign(CelType.Dyn, operand);
                return CelType.Dyn;
            case CelKind.Dyn or CelKind.Error:
                return CelType.Dyn;
            default:
                return Fail(offset, $"type '{Shown(operand)}' does not support field selection");
        }
    }

    private static string? QualifiedName(CelNode node) => node switch
    {
        CelIdent ident => ident.Name,
        CelSelect { IsTest: false } select when QualifiedName(select.Operand) is { } name => name + "." + select.Field,
        _ => null,
    };

    private CelType List(CelListNode list)
    {
        CelType? items = null;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = TypeOf(list.Items[i]);
            items = Joined(items, list.OptionalItems.Contains(i) ? Unwrapped(list.Items[i], item) : item);
        }

        return CelType.ListOf(items ?? unifier.Fresh());
    }

    private CelType Map(CelMapNode map)
    {
        CelType? keys = null;
        CelType? values = null;
        foreach (var entry in map.Entries)
        {
            keys = Joined(keys, TypeOf(entry.Key));
            var value = TypeOf(entry.Value);
            values = Joined(values, entry.IsOptional ? Unwrapped(entry.Value, value) : value);
        }

        return CelType.MapOf(keys ?? unifier.Fresh(), values ?? unifier.Fresh());
    }

    private CelType Unwrapped(CelNode node, CelType type)
    {
        var resolved = unifier.Resolve(type);
        if (resolved.IsOptional)
        {
            return resolved.Parameters[0];
        }

        if (resolved.Kind is not (CelKind.Dyn or CelKind.Error))
        {
            Mismatch(node, CelType.OptionalOf(resolved), resolved);
        }

        return resolved;
    }

    private CelType Joined(CelType? before, CelType next)
    {
        if (before is null)
        {
            return next;
        }

        return unifier.TryAssign(before, next) ? CelUnifier.MoreGeneral(unifier.Resolve(before), unifier.Resolve(next)) : CelType.Dyn;
    }

    private CelType Struct(CelStructNode made)
    {
        var name = made.TypeName.TrimStart('.');
        if (environment.Type(name) is not { } known)
        {
            made.Fields.ToList().ForEach(f => TypeOf(f.Value));
            return Undeclared(made, made.TypeName);
        }

        if (known is not CelObjectType type)
        {
            return Fail(made.Offset, $"'{Shown(known)}' is not a message type");
        }

        names[made.Id] = new(name, new CelTypeValue(type), null);
        foreach (var field in made.Fields)
        {
            var value = TypeOf(field.Value);
            value = field.IsOptional ? Unwrapped(field.Value, value) : value;
            if (type.Field(field.Name) is not { } wanted)
            {
                Fail(field.Offset, $"undefined field '{field.Name}'");
            }
            else if (!unifier.TryAssign(value, wanted))
            {
                Fail(field.Offset, $"expected type of field '{field.Name}' is '{Shown(wanted)}' but provided type is '{Shown(value)}'");
            }
        }

        return type;
    }

    private CelType Loop(CelComprehension loop)
    {
        var range = unifier.Resolve(TypeOf(loop.Range));
        var accumulator = TypeOf(loop.Start);
        var (first, second) = VariablesOf(loop, range);
        var depth = locals.Count;
        locals.Add((loop.Accumulator, accumulator));
        var inner = locals.Count;
        locals.Add((loop.Variable, first));
        if (loop.SecondVariable is { } name)
        {
            locals.Add((name, second!));
        }

        Want(loop.Condition, CelType.Bool);
        Want(loop.Step, accumulator);
        locals.RemoveRange(inner, locals.Count - inner);
        var result = TypeOf(loop.Result);
        locals.RemoveRange(depth, locals.Count - depth);
        return unifier.Resolve(result);
    }

    private (CelType First, CelType? Second) VariablesOf(CelComprehension loop, CelType range)
    {
        var isPair = loop.SecondVariable is not null;
        switch (range.Kind)
        {
            case CelKind.List:
                return isPair ? (CelType.Int, range.Parameters[0]) : (range.Parameters[0], null);
            case CelKind.Map:
                return (range.Parameters[0], isPair ? range.Parameters[1] : null);
            case CelKind.Dyn or CelKind.Error or CelKind.Parameter:
                unifier.TryAssign(CelType.Dyn, range);
                return (CelType.Dyn, isPair ? CelType.Dyn : null);
            default:
                Fail(loop.Range.Offset, $"expression of type '{Shown(range)}' cannot be range of a comprehension (must be list, map, or dynamic)");
                return (CelType.Error, CelType.Error);
        }
    }

    private void Want(CelNode node, CelType wanted)
    {
        var given = TypeOf(node);
        if (!unifier.TryAssign(given, wanted))
        {
            Mismatch(node, wanted, given);
        }
    }

    private void Mismatch(CelNode node, CelType wanted, CelType given) => Fail(node.Offset, $"expected type '{Shown(wanted)}' but found '{Shown(given)}'");

    private string Shown(CelType type) => unifier.Resolve(type, unknownIsDyn: true).ToString();

    private CelType Fail(int offset, string message)
    {
        if (issues.Count < MaxIssues)
        {
            issues.Add(source.Issue(offset, message));
        }

        return CelType.Error;
    }
}
