using System.Collections.Immutable;
using Kuber.Machinery.Cel.Checking;
using Kuber.Machinery.Cel.Functions;
using Kuber.Machinery.Cel.Functions.Optionals;
using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel;

/// <summary>
/// What expressions may use: functions, macros, types and variables. Immutable; making one costs more than using it, so it is
/// made once and shared.
/// </summary>
public sealed class CelEnvironment
{
    private readonly ImmutableDictionary<string, CelFunction> functions;
    private readonly ImmutableDictionary<string, CelType> types;
    private readonly ImmutableDictionary<string, CelType> variables;
    private readonly ILookup<string, CelMacro> macros;
    private readonly ImmutableArray<CelCallRule> rules;

    private CelEnvironment(
        ImmutableDictionary<string, CelFunction> functions, ImmutableDictionary<string, CelType> types, ImmutableDictionary<string, CelType> variables, ILookup<string, CelMacro> macros,
        ImmutableArray<CelCallRule> rules)
    {
        this.functions = functions;
        this.types = types;
        this.variables = variables;
        this.macros = macros;
        this.rules = rules;
    }

    /// <summary>The language with its standard functions and macros, and optional values.</summary>
    public static CelEnvironment Standard { get; } =
        new CelEnvironment(
            ImmutableDictionary.Create<string, CelFunction>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, CelType>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, CelType>(StringComparer.Ordinal),
            Array.Empty<CelMacro>().ToLookup(static m => m.Name),
            []).With(StandardLibrary.Library, OptionalLibrary.Library);

    /// <summary>With libraries added.</summary>
    /// <exception cref="InvalidOperationException">Two overloads have one id.</exception>
    public CelEnvironment With(params CelLibrary[] libraries)
    {
        var (all, named, expanded) = (functions, types, macros.SelectMany(static m => m).ToList());
        foreach (var library in libraries)
        {
            foreach (var function in library.Functions)
            {
                var before = all.GetValueOrDefault(function.Name)?.Overloads ?? [];
                if (function.Overloads.FirstOrDefault(o => before.Any(b => b.Id == o.Id)) is { } twice)
                {
                    throw new InvalidOperationException($"there are two overloads {twice.Id} of {function.Name}");
                }

                all = all.SetItem(function.Name, new(function.Name, before.AddRange(function.Overloads)));
            }

            foreach (var type in library.Types)
            {
                named = named.SetItem(type.Name, type);
            }

            expanded.AddRange(library.Macros);
        }

        return new(all, named, variables, expanded.ToLookup(static m => m.Name, StringComparer.Ordinal), rules.AddRange(libraries.SelectMany(static l => l.Rules)));
    }

    /// <summary>With a variable; it hides one of the same name.</summary>
    public CelEnvironment WithVariable(string name, CelType type) => new(functions, types, variables.SetItem(name, type), macros, rules);

    /// <summary>With a type that expressions may name, and whose objects they may make.</summary>
    public CelEnvironment WithType(CelObjectType type) => new(functions, types.SetItem(type.Name, type), variables, macros, rules);

    /// <summary>Reads and checks an expression.</summary>
    public CelCompilation Compile(string expression)
    {
        var source = new CelSource(expression);
        var issues = new List<CelIssue>();
        var root = CelParser.Parse(source, macros, issues);
        var ast = root is null ? null : new CelChecker(this, source, issues).Check(root);
        return new(ast, issues, source.Describe(issues));
    }

    /// <summary>What libraries ask of calls beyond types.</summary>
    internal ImmutableArray<CelCallRule> Rules => rules;

    /// <summary>A function; null where there is none of that name.</summary>
    internal CelFunction? Function(string name) => functions.GetValueOrDefault(name);

    /// <summary>A type that may be named; null where there is none of that name.</summary>
    internal CelType? Type(string name) => types.GetValueOrDefault(name);

    /// <summary>The type of a variable; null where there is none of that name.</summary>
    internal CelType? Variable(string name) => variables.GetValueOrDefault(name);
}
